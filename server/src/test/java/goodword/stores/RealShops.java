package goodword.stores;

/// The real shops by the words of their dialects.
final class RealShops {
    private RealShops() {}

    static RealShop open(String kind, Place place) {
        return switch (kind) {
            case "vendure" -> RealVendure.open(place);
            case "medusa" -> RealMedusa.open(place);
            default -> throw new IllegalArgumentException("no shop is called " + kind);
        };
    }
}
