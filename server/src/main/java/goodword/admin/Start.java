package goodword.admin;

import java.util.List;

/// How far the guided start of a shop is; read from facts.
public record Start(List<Step> steps) {
    /// How a step stands.
    public enum Standing {
        DONE("done"),
        SKIPPED("passed over"),
        OPEN("still to do");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// One of the screens.
    ///
    /// @param path behind the start's own
    public record Step(String name, String path, String what, Standing standing) {}

    /// Whether nothing is left to do.
    public boolean isDone() {
        return steps.stream().noneMatch(step -> step.standing() == Standing.OPEN);
    }

    /// Whether nothing was begun.
    public boolean isUntouched() {
        return steps.stream().allMatch(step -> step.standing() == Standing.OPEN);
    }

    public long done() {
        return steps.stream().filter(step -> step.standing() != Standing.OPEN).count();
    }

    /// Where to go on: the first open step, else the last.
    public Step next() {
        return steps.stream()
                .filter(step -> step.standing() == Standing.OPEN)
                .findFirst()
                .orElseGet(steps::getLast);
    }

    /// Where the way leads on after this step; empty after the last.
    public String after(String path) {
        for (int one = 0; one + 1 < steps.size(); one++) {
            if (steps.get(one).path().equals(path)) {
                return steps.get(one + 1).path();
            }
        }
        return "";
    }
}
