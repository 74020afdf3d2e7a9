package goodword.admin;

import java.util.List;

/// What the overview shows, in words and figures that are ready to be read.
///
/// @param spans the periods to choose from
/// @param days the series behind the chart; empty while nothing was sold
/// @param behind how far the figures are behind; empty when they are not
public record Board(
        List<Span> spans,
        List<Tile> tiles,
        List<Day> days,
        List<Step> funnel,
        List<Line> rewards,
        List<Line> generations,
        String behind) {
    /// A period that can be chosen.
    public record Span(String name, String path, boolean current) {}

    /// A figure with what it means.
    ///
    /// @param change against the period before, such as `+12%`; empty where there is none
    /// @param path where the figure comes from; empty for nowhere
    public record Tile(String name, String figure, String hint, Change change, String path) {}

    /// How a figure moved.
    ///
    /// @param tone `up` for good, `down` for bad, empty for neither
    public record Change(String text, String tone) {
        static final Change NONE = new Change("", "");
    }

    /// One day, or one week where days would be too many.
    public record Day(
            String name,
            long otherOrders,
            long referredOrders,
            String revenue,
            String revenueNumber) {}

    /// A step of the funnel.
    ///
    /// @param ofFirst in thousandths of the first step, for the bar
    /// @param rate of the step before, in words
    public record Step(String name, String count, int ofFirst, String rate) {}

    /// A name, how many, and what they come to.
    public record Line(String name, String tone, String count, String amount, String hint) {}
}
