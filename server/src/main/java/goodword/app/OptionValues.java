package goodword.app;

import goodword.platform.tenancy.ShopId;

/// Reads what several commands ask for.
final class OptionValues {
    private OptionValues() {}

    static ShopId shop(String text) {
        try {
            return ShopId.parse(text);
        } catch (IllegalArgumentException notAnId) {
            throw new UsageException("--shop is a shop's id, as `goodword shop` printed it");
        }
    }
}
