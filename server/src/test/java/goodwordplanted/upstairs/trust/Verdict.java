package goodwordplanted.upstairs.trust;

import goodwordplanted.upstairs.attribution.Click;

/// Planted: a step of the column with a constant, looking down, as it should.
public record Verdict(Click click) {
    public static final String CLEARED = "cleared";
}
