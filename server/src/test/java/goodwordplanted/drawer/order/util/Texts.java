package goodwordplanted.drawer.order.util;

/// Planted: a class in a drawer.
final class Texts {
    private Texts() {}
}
