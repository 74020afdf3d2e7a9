package goodword.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// What the frame around the resources refuses, in the same words as they do: problems with a
/// stable code, and nothing of our insides. Thread-safe.
@RestControllerAdvice
public final class ApiErrors extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    /// The database is away or overrun. Whoever sent an idempotency key may ask again: what was
    /// committed, if anything was, is then told.
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        QueryTimeoutException.class,
        TransactionSystemException.class
    })
    ResponseEntity<Object> away(Exception away) {
        LOG.warn("A call is refused while the database is away: {}", away.toString());
        return Problem.with(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "unavailable",
                        "Ask again in a moment, with the same Idempotency-Key.")
                .header(HttpHeaders.RETRY_AFTER, "2")
                .build();
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception bug) {
        LOG.error("A call failed", bug);
        return Problem.with(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "unexpected",
                        "This is a fault of ours; the log says more. Ask again with the same"
                                + " Idempotency-Key.")
                .build();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unread,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return unread.getRootCause() instanceof BoundedBody.TooLongException
                ? Problem.with(
                                HttpStatus.CONTENT_TOO_LARGE,
                                "body_too_large",
                                "A JSON body has at most 1 MiB, a CSV file 32 MiB.")
                        .build()
                : Problem.refused("missing", "A body must be given.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (refused instanceof ErrorResponse response) {
            response.getBody().setProperty("code", code(status));
        }
        return super.handleExceptionInternal(refused, body, headers, status, request);
    }

    private static String code(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null ? "refused" : known.name().toLowerCase(Locale.ROOT);
    }
}
