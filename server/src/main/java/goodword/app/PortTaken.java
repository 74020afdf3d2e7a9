package goodword.app;

import org.springframework.boot.web.server.PortInUseException;

/// Tells a port that somebody else has from other failures of a start.
final class PortTaken {
    private PortTaken() {}

    /// What to throw: a plain word about the port where that was it, else the failure itself.
    static RuntimeException told(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return new UsageException(
                        "port %d is taken by another program; choose others with --port and"
                                        .formatted(taken.getPort())
                                + " --health-port (which may be `off`)");
            }
        }
        return failed;
    }
}
