package goodwordplanted.console.app;

/// Planted: the command line prints, as it should.
final class Help {
    private Help() {}

    static void show() {
        System.out.println("help");
    }
}
