package goodwordplanted.filecircle.order;

/// Planted: its second nested class needs the first file again.
public final class Basket {
    private Basket() {}

    /// A line.
    public record Line(int items) {}

    /// A past order.
    public record Past(Order order) {}
}
