package goodword.access;

import goodword.platform.database.Database;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What members change about themselves. Each change ends their other sessions. Thread-safe.
public final class OwnAccount {
    private final Database database;
    private final AuditLog audit;
    private final InstantSource clock;
    private final Passwords passwords;
    private final PasswordRules rules = new PasswordRules();
    private final StaffTable staff;
    private final LinkTable links;
    private final SessionTable sessions;

    OwnAccount(Database database, AuditLog audit, InstantSource clock, Passwords passwords) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.passwords = passwords;
        this.staff = new StaffTable(database.sql());
        this.links = new LinkTable(database.sql());
        this.sessions = new SessionTable(database.sql());
    }

    /// What is wrong with the new password; empty when it counts from now on.
    ///
    /// @param about texts that it must not be made of
    public Optional<String> changePassword(Self self, String password, List<String> about) {
        List<String> words = new ArrayList<>(about);
        words.add(self.member().email());
        Optional<String> refusal = rules.refusal(password, words);
        if (refusal.isPresent()) {
            return refusal;
        }
        String hash = passwords.hash(password);
        keep(
                self,
                "staff.password_changed",
                Map.of(),
                () -> {
                    staff.setPassword(self.member().id(), hash);
                    links.endResets(self.member().id(), clock.instant());
                });
        return Optional.empty();
    }

    /// What is wrong with the name or the address; empty when they count from now on.
    public Optional<String> rename(Self self, String name, String email) {
        Optional<String> address = Emails.canonical(email);
        if (address.isEmpty() || !Newcomer.isName(name.strip())) {
            return Optional.of("Write a name and an e-mail address, such as anna@shop.example.");
        }
        boolean taken =
                database.outsideShops(() -> staff.byEmail(address.get()))
                        .filter(other -> !other.id().equals(self.member().id()))
                        .isPresent();
        if (taken) {
            return Optional.of("Another account has this e-mail address.");
        }
        keep(
                self,
                "staff.renamed",
                Map.of("name", name.strip(), "email", address.get()),
                () -> staff.rename(self.member().id(), name.strip(), address.get()));
        return Optional.empty();
    }

    /// Ends all sessions but the one that asks.
    public void endOtherSessions(Self self) {
        keep(self, "staff.sessions_ended", Map.of(), () -> {});
    }

    private void keep(Self self, String action, Map<String, String> after, Runnable change) {
        database.inShop(
                AuditLog.INSTALLATION,
                () -> {
                    change.run();
                    int ended = sessions.endAllBut(self.member().id(), self.sessionId());
                    audit.append(
                            AuditLog.INSTALLATION,
                            new Decision(
                                    self.actor(),
                                    action,
                                    "staff " + self.member().email(),
                                    Map.of(
                                            "name", self.member().name(),
                                            "email", self.member().email()),
                                    with(after, ended)),
                            clock.instant());
                    return ended;
                });
    }

    private static Map<String, String> with(Map<String, String> after, int ended) {
        Map<String, String> all = new java.util.TreeMap<>(after);
        all.put("sessionsEnded", String.valueOf(ended));
        return all;
    }
}
