package goodword.connector.magento;

import goodword.connector.Dialect;
import goodword.connector.Reading;
import goodword.connector.StoreMessage;
import goodword.connector.StoreNews;
import goodword.connector.StoreNews.Nothing;
import goodword.connector.Verified;
import java.time.Instant;
import java.util.List;

/// The kind of store that Magento is. It sends no messages, so whatever comes in its name is turned
/// away. Thread-safe.
public final class Magento implements Dialect {
    @Override
    public String word() {
        return "magento";
    }

    @Override
    public Verified verify(StoreMessage message, List<String> secrets, Instant now) {
        return new Verified.Rejected("Magento sends no messages; its orders are read");
    }

    @Override
    public Reading<List<StoreNews>> read(String topic, byte[] body) {
        return new Reading.Read<>(List.of(new Nothing("Magento sends no messages")));
    }
}
