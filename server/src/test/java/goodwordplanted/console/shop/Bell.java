package goodwordplanted.console.shop;

/// Planted: a room that prints.
final class Bell {
    private Bell() {}

    static void ring() {
        System.out.println("ring");
    }
}
