package goodword.platform.backup;

import java.io.IOException;

/// A backup that cannot be written or put back, with what to do about it. Nothing was changed.
public final class BackupFailure extends IOException {
    private static final long serialVersionUID = 1L;

    BackupFailure(String message) {
        super(message);
    }

    BackupFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
