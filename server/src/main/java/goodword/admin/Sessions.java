package goodword.admin;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import goodword.access.StaffId;
import goodword.platform.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/// Sessions of staff: begun anew at each log-in, over after 30 idle minutes or 12 hours. A session
/// holds a few short texts and no secret. Thread-safe.
public final class Sessions {
    private static final Duration NOTE_USE = Duration.ofMinutes(1);
    private static final String STAGE = "stage";
    private static final String STARTED = "started";
    private static final String USED = "used";
    private static final String PROVED = "proved";
    private static final String DEVICE = "device";
    private static final String FROM = "from";

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final Vault vault;
    private final InstantSource clock;

    public Sessions(
            FindByIndexNameSessionRepository<? extends Session> repository,
            Vault vault,
            InstantSource clock) {
        this.repository = repository;
        this.vault = vault;
        this.clock = clock;
    }

    /// A session as its owner sees it in a list.
    ///
    /// @param handle names it without opening it
    public record Listed(
            String handle,
            String device,
            String from,
            Instant startedAt,
            Instant usedAt,
            boolean current) {}

    /// Ends whatever session the request came with and begins another, with an id of its own.
    void begin(HttpServletRequest request, StaffId staff, Stage stage) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession fresh = request.getSession(true);
        String now = String.valueOf(clock.instant().getEpochSecond());
        fresh.setMaxInactiveInterval((int) Visit.IDLE_MAX.toSeconds());
        fresh.setAttribute(PRINCIPAL_NAME_INDEX_NAME, staff.toString());
        fresh.setAttribute(STAGE, stage.name());
        fresh.setAttribute(STARTED, now);
        fresh.setAttribute(USED, now);
        fresh.setAttribute(PROVED, now);
        fresh.setAttribute(DEVICE, Device.of(request.getHeader("User-Agent")));
        fresh.setAttribute(FROM, request.getRemoteAddr());
    }

    /// Notes that the visitor has just proved who they are.
    void prove(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(PROVED, String.valueOf(clock.instant().getEpochSecond()));
        }
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /// The running session; one that is over is ended now.
    Optional<Visit> current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(STAGE) == null) {
            return Optional.empty();
        }
        Visit visit =
                new Visit(
                        StaffId.parse(text(session.getAttribute(PRINCIPAL_NAME_INDEX_NAME))),
                        Stage.valueOf(text(session.getAttribute(STAGE))),
                        time(session.getAttribute(STARTED)),
                        time(session.getAttribute(USED)),
                        time(session.getAttribute(PROVED)),
                        session.getId());
        Instant now = clock.instant();
        if (visit.isOver(now)) {
            session.invalidate();
            return Optional.empty();
        }
        if (now.isAfter(visit.usedAt().plus(NOTE_USE))) {
            session.setAttribute(USED, String.valueOf(now.getEpochSecond()));
            session.setAttribute(FROM, request.getRemoteAddr());
        }
        return Optional.of(visit);
    }

    /// A member's sessions, the last used first.
    List<Listed> of(StaffId staff, String currentId) {
        return repository.findByPrincipalName(staff.toString()).values().stream()
                .filter(session -> session.getAttribute(STAGE) != null)
                .map(session -> listed(session, session.getId().equals(currentId)))
                .sorted(Comparator.comparing(Listed::usedAt).reversed())
                .toList();
    }

    /// Ends one of the member's own sessions; false when there is none of this name.
    boolean end(StaffId staff, String handle) {
        Optional<String> id =
                repository.findByPrincipalName(staff.toString()).keySet().stream()
                        .filter(one -> handle(one).equals(handle))
                        .findFirst();
        id.ifPresent(repository::deleteById);
        return id.isPresent();
    }

    private Listed listed(Session session, boolean current) {
        return new Listed(
                handle(session.getId()),
                text(session.getAttribute(DEVICE)),
                text(session.getAttribute(FROM)),
                time(session.getAttribute(STARTED)),
                time(session.getAttribute(USED)),
                current);
    }

    private String handle(String sessionId) {
        return HexFormat.of().formatHex(vault.keyOf("session handle", sessionId));
    }

    private static String text(@Nullable Object attribute) {
        return attribute == null ? "" : attribute.toString();
    }

    private static Instant time(@Nullable Object attribute) {
        return Instant.ofEpochSecond(Long.parseLong("0" + text(attribute)));
    }
}
