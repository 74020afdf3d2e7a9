package goodword.connector;

/// A store that can be asked: where it is, and the keys to its API.
///
/// @param address its home, such as `https://shop.example/`; always ends in `/`
public record Store(String address, StoreKeys keys) {
    public Store {
        if (address.isBlank()) {
            throw new IllegalArgumentException("a store that is asked has an address");
        }
        address = address.endsWith("/") ? address : address + "/";
    }
}
