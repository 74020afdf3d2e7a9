package goodword.access;

import goodword.platform.database.Database;
import goodword.platform.vault.Vault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// The way in: a name and a password, then a second factor if one is on file. An unknown account is
/// answered as a known one with a wrong password, after the same work. Thread-safe.
public final class LogIn {
    private final Database database;
    private final AuditLog audit;
    private final InstantSource clock;
    private final Passwords passwords;
    private final Factors factors;
    private final Guesses guesses;
    private final StaffTable staff;

    LogIn(Database database, Vault vault, AuditLog audit, Passwords passwords, Factors factors) {
        this.database = database;
        this.audit = audit;
        this.clock = factors.clock();
        this.passwords = passwords;
        this.factors = factors;
        this.guesses = new Guesses(database, vault);
        this.staff = new StaffTable(database.sql());
    }

    /// @param from the network address, which has a limit of its own
    public LogInOutcome attempt(String email, String password, String from) {
        Instant now = clock.instant();
        String account = accountOf(email);
        Optional<Instant> later = limit(Guesses.Kind.PASSWORD_OF_ACCOUNT, account, from, now);
        if (later.isPresent()) {
            return new LogInOutcome.TooMany(later.get());
        }
        Optional<StaffMember> known = database.outsideShops(() -> staff.byEmail(account));
        Optional<String> hash =
                database.outsideShops(() -> known.flatMap(one -> staff.passwordHash(one.id())));
        if (!passwords.matches(password, hash) || !known.get().active()) {
            return new LogInOutcome.Refused();
        }
        StaffMember member = known.get();
        return factors.onFile(member.id()).any()
                ? new LogInOutcome.FactorNeeded(member)
                : new LogInOutcome.In(member);
    }

    /// Holds a code of the authenticator app or a recovery code against this member.
    public CodeOutcome tryCode(StaffMember member, String code, String from) {
        Optional<Instant> later =
                limit(Guesses.Kind.CODE_OF_ACCOUNT, member.email(), from, clock.instant());
        if (later.isPresent()) {
            return new CodeOutcome.TooMany(later.get());
        }
        return factors.pass(member, code, from) ? new CodeOutcome.Right() : new CodeOutcome.Wrong();
    }

    /// Counts a try with a passkey, which has no account until it is checked.
    public Optional<Instant> tryPasskey(String from) {
        return guesses.take(Guesses.Kind.FROM_ADDRESS, from, clock.instant());
    }

    /// Somebody got in: logged once, with how many tries it took.
    public void entered(StaffMember member, String with, String from) {
        Instant now = clock.instant();
        database.inShop(
                AuditLog.INSTALLATION,
                () -> {
                    int tries =
                            guesses.count(Guesses.Kind.PASSWORD_OF_ACCOUNT, member.email(), now);
                    guesses.forget(Guesses.Kind.PASSWORD_OF_ACCOUNT, member.email());
                    guesses.forget(Guesses.Kind.CODE_OF_ACCOUNT, member.email());
                    audit.append(
                            AuditLog.INSTALLATION,
                            Decision.of(
                                    Actor.staff(member, from),
                                    "staff.logged_in",
                                    "staff " + member.email(),
                                    Map.of("with", with, "passwordTries", String.valueOf(tries))),
                            now);
                    return tries;
                });
    }

    /// The address first: a refused one must not use up the tries of an account.
    private Optional<Instant> limit(Guesses.Kind kind, String account, String from, Instant now) {
        Optional<Instant> address = guesses.take(Guesses.Kind.FROM_ADDRESS, from, now);
        if (address.isPresent()) {
            return address;
        }
        Optional<Instant> refused = guesses.take(kind, account, now);
        if (refused.isPresent()) {
            noteLimit(kind, account, from, refused.get());
        }
        return refused;
    }

    /// Once for each time an account reaches its limit, and only for accounts that exist.
    private void noteLimit(Guesses.Kind kind, String account, String from, Instant until) {
        database.inShop(
                AuditLog.INSTALLATION,
                () -> {
                    Optional<StaffMember> known = staff.byEmail(account);
                    if (known.isPresent() && guesses.noteOnce(kind, account, until)) {
                        audit.append(
                                AuditLog.INSTALLATION,
                                Decision.of(
                                        Actor.visitor(from),
                                        "staff.log_in_limited",
                                        "staff " + account,
                                        Map.of("until", until.toString())),
                                clock.instant());
                    }
                    return known;
                });
    }

    private static String accountOf(String email) {
        return Emails.canonical(email).orElseGet(() -> "not an address " + email.length());
    }
}
