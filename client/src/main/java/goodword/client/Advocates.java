package goodword.client;

import org.jspecify.annotations.Nullable;

/// Customers who recommend. Thread-safe.
public final class Advocates {
    private static final String PATH = "/v1/advocates";

    private final Transport transport;

    Advocates(Transport transport) {
        this.transport = transport;
    }

    private record Wanted(Customer customer, @Nullable String code) {}

    /// Makes a customer an advocate with a code of their own; again, with the same one.
    public Enrolled enrol(Customer customer) {
        return enrolled(transport.post(PATH, new Wanted(customer, null)));
    }

    /// Makes a customer an advocate with a code that they have already.
    public Enrolled enrol(Customer customer, String code) {
        return enrolled(transport.post(PATH, new Wanted(customer, code)));
    }

    public Advocate find(String advocateId) {
        return advocate(transport.get(PATH + "/" + Orders.segment(advocateId)));
    }

    public Page<Advocate> list(Place place) {
        return transport.json().page(transport.get(PATH + place.query()), Advocate.class);
    }

    /// The advocate's link as a QR code, an SVG picture.
    public String qrSvg(String advocateId) {
        return transport.get(PATH + "/" + Orders.segment(advocateId) + "/qr.svg");
    }

    private Enrolled enrolled(String text) {
        return transport.json().read(text, Enrolled.class);
    }

    private Advocate advocate(String text) {
        return transport.json().read(text, Advocate.class);
    }
}
