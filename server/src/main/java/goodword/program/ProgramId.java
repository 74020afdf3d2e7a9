package goodword.program;

import java.util.UUID;

/// A referral program of a shop.
public record ProgramId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
