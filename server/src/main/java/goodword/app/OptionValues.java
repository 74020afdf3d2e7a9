package goodword.app;

import goodword.platform.tenancy.ShopId;

/// Reads what several commands ask for.
final class OptionValues {
    private static final int PORT_MAX = 65_535;

    private OptionValues() {}

    /// @param option the option's name
    static int port(String option, String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > PORT_MAX) {
            throw new UsageException("--" + option + " is a number up to " + PORT_MAX);
        }
        return Integer.parseInt(text);
    }

    static ShopId shop(String text) {
        try {
            return ShopId.parse(text);
        } catch (IllegalArgumentException notAnId) {
            throw new UsageException("--shop is a shop's id, as `goodword shop` printed it");
        }
    }
}
