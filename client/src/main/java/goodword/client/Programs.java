package goodword.client;

/// Programs. Thread-safe.
public final class Programs {
    private static final String PATH = "/v1/programs";

    private final Transport transport;

    Programs(Transport transport) {
        this.transport = transport;
    }

    private record Wanted(String name, Terms terms) {}

    /// Makes a draft; nobody sees it before it is published.
    public Program draft(String name, Terms terms) {
        return program(transport.post(PATH, new Wanted(name, terms)));
    }

    /// Puts the draft's terms in force. Referrals keep the terms they were made under.
    public Program publish(String programId) {
        return program(transport.post(PATH + "/" + programId + "/publish"));
    }

    public Program pause(String programId) {
        return program(transport.post(PATH + "/" + programId + "/pause"));
    }

    public Program archive(String programId) {
        return program(transport.post(PATH + "/" + programId + "/archive"));
    }

    public Program find(String programId) {
        return program(transport.get(PATH + "/" + Orders.segment(programId)));
    }

    public Page<Program> list(Place place) {
        return transport.json().page(transport.get(PATH + place.query()), Program.class);
    }

    private Program program(String text) {
        return transport.json().read(text, Program.class);
    }
}
