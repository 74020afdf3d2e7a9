package goodword.api;

import goodword.access.Scope;
import goodword.connector.Import;
import goodword.connector.Import.Refusal;
import goodword.connector.Imports;
import goodword.connector.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A shop's order history, handed in as a file and taken in the background. Thread-safe.
@RestController
@RequestMapping("/v1/imports")
public final class ImportsResource {
    private static final byte[] NO_BODY = {};

    private final Answers answers;
    private final Imports imports;

    public ImportsResource(Answers answers, Imports imports) {
        this.answers = answers;
        this.imports = imports;
    }

    record ImportView(
            String id,
            String source,
            @Nullable String connectionId,
            String state,
            long bytesTotal,
            long bytesRead,
            long rowsRead,
            long ordersNew,
            long ordersKnown,
            long rowsRefused,
            List<Refusal> refusals,
            Instant begunAt,
            @Nullable Instant endedAt,
            @Nullable String trouble,
            @Nullable Instant goesOnAt) {
        static ImportView of(Import one) {
            UUID connection = one.source().connection();
            String trouble = one.source().trouble();
            return new ImportView(
                    one.id().toString(),
                    connection == null ? "file" : "store",
                    connection == null ? null : connection.toString(),
                    one.state().word(),
                    one.bytesTotal(),
                    one.bytesRead(),
                    one.rowsRead(),
                    one.ordersNew(),
                    one.ordersKnown(),
                    one.rowsRefused(),
                    one.refusals(),
                    one.begunAt(),
                    one.endedAt(),
                    trouble.isEmpty() ? null : trouble,
                    one.source().goesOnAt());
        }
    }

    /// Takes the file; its rows follow.
    @PostMapping
    @Needs(Scope.IMPORTS_WRITE)
    ResponseEntity<Object> begin(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestBody byte[] file) {
        return answers.once(caller, file, () -> begun(caller, file));
    }

    private ResponseEntity<Object> begun(Caller caller, byte[] file) {
        return switch (imports.begin(caller.shop(), file)) {
            case Reading.Refused<Import> refused -> Problem.of(refused);
            case Reading.Read<Import>(Import begun) ->
                    ResponseEntity.status(HttpStatus.ACCEPTED).body(ImportView.of(begun));
        };
    }

    /// How far it is.
    @GetMapping("/{id}")
    @Needs(Scope.IMPORTS_READ)
    ResponseEntity<Object> find(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return answer(id, one -> ofOrders(caller, one));
    }

    /// Ends it after the batch that is under way.
    @PostMapping("/{id}/stop")
    @Needs(Scope.IMPORTS_WRITE)
    ResponseEntity<Object> stop(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return answers.once(caller, NO_BODY, () -> answer(id, one -> stopped(caller, one)));
    }

    private Optional<Import> stopped(Caller caller, UUID id) {
        return ofOrders(caller, id).flatMap(one -> imports.stop(caller.shop(), one.id()));
    }

    /// Lists of people are the desk's affair.
    private Optional<Import> ofOrders(Caller caller, UUID id) {
        return imports.find(caller.shop(), id).filter(one -> one.source().people() == null);
    }

    private static ResponseEntity<Object> answer(String id, Function<UUID, Optional<Import>> work) {
        return Id.of(id)
                .flatMap(work)
                .<ResponseEntity<Object>>map(one -> ResponseEntity.ok(ImportView.of(one)))
                .orElseGet(Problem::notFound);
    }
}
