package goodword.connector.magento;

import goodword.connector.Field;
import goodword.connector.StoreJson;

/// Times as Magento writes them: UTC without saying so.
final class MagentoTime {
    private static final int ZONELESS = "2026-03-01 12:00:00".length();

    private MagentoTime() {}

    static Field of(StoreJson object, String name) {
        Field field = object.field(name);
        String text = field.text();
        return text != null && text.length() == ZONELESS
                ? new Field(field.path(), text.replace(' ', 'T') + "Z")
                : field;
    }
}
