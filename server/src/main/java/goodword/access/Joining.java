package goodword.access;

import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Links that work once: the first owner's, invitations, and a forgotten password. There is no
/// default password anywhere, and a reset leaves second factors as they are. Thread-safe.
public final class Joining {
    private static final Duration VALID = Duration.ofHours(24);

    private final Database database;
    private final AuditLog audit;
    private final Chance chance;
    private final InstantSource clock;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final LinkTable links;
    private final StaffTable staff;
    private final SessionTable sessions;

    Joining(
            Database database,
            AuditLog audit,
            Chance chance,
            InstantSource clock,
            Passwords passwords) {
        this.database = database;
        this.audit = audit;
        this.chance = chance;
        this.clock = clock;
        this.passwords = passwords;
        this.rules = new PasswordRules();
        this.links = new LinkTable(database.sql());
        this.staff = new StaffTable(database.sql());
        this.sessions = new SessionTable(database.sql());
    }

    /// A fresh link for the first owner, as long as there is none.
    public Optional<String> setUpLink() {
        Instant now = clock.instant();
        return database.outsideShops(
                () ->
                        staff.hasOwner()
                                ? Optional.empty()
                                : Optional.of(fresh(link(Link.Kind.SET_UP, null, null, now), now)));
    }

    /// A link by which somebody joins a team; whoever is staff already joins at once, without one.
    public Optional<String> invite(ShopId shop, String email, Role role, Actor actor) {
        Instant now = clock.instant();
        String address = Emails.canonical(email).orElseThrow();
        return database.inShop(
                shop,
                () -> {
                    Optional<StaffMember> known = staff.byEmail(address);
                    known.ifPresent(
                            member -> {
                                staff.put(shop, member.id(), role, now);
                                staff.setActive(member.id(), "active");
                            });
                    audit.append(
                            shop,
                            Decision.of(
                                    actor,
                                    known.isPresent() ? "team.added" : "team.invited",
                                    "staff " + address,
                                    Map.of("role", role.word())),
                            now);
                    Link link =
                            new Link(
                                    Link.Kind.INVITATION,
                                    shop,
                                    role,
                                    address,
                                    null,
                                    now.plus(VALID));
                    return known.isPresent() ? Optional.empty() : Optional.of(fresh(link, now));
                });
    }

    /// Whether this text can be an e-mail address.
    public boolean isEmail(String text) {
        return Emails.canonical(text).isPresent();
    }

    /// A link by which a member sets a new password; earlier ones end.
    public String resetLink(StaffMember member, ShopId chain, Actor actor) {
        Instant now = clock.instant();
        return database.inShop(
                chain,
                () -> {
                    links.endResets(member.id(), now);
                    audit.append(
                            chain,
                            Decision.of(
                                    actor,
                                    "staff.reset_issued",
                                    "staff " + member.email(),
                                    Map.of()),
                            now);
                    return fresh(link(Link.Kind.RESET, member.id(), null, now), now);
                });
    }

    /// What a link is for; empty when it is used, too old or unknown.
    public Optional<Link> find(String token) {
        Instant now = clock.instant();
        return database.outsideShops(
                () ->
                        links.find(Vault.digest(token), now)
                                .filter(
                                        link ->
                                                link.kind() != Link.Kind.SET_UP
                                                        || !staff.hasOwner()));
    }

    /// Uses a link: makes the member, or sets the new password and ends all their sessions.
    public JoinOutcome join(String token, Newcomer newcomer, String from) {
        Optional<Link> found = find(token);
        if (found.isEmpty()) {
            return new JoinOutcome.LinkGone();
        }
        Link link = found.get();
        Optional<StaffMember> known = database.outsideShops(() -> owner(link));
        String email = known.map(StaffMember::email).orElseGet(() -> emailOf(link, newcomer));
        Optional<JoinOutcome.Wrong> wrong = wrong(link, newcomer, email);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        String hash = passwords.hash(newcomer.password());
        return database.inShop(
                link.shop() == null ? AuditLog.INSTALLATION : Objects.requireNonNull(link.shop()),
                () -> use(token, newcomer, hash, from));
    }

    private JoinOutcome use(String token, Newcomer newcomer, String hash, String from) {
        Instant now = clock.instant();
        staff.lockSetUp();
        Optional<Link> used =
                links.use(Vault.digest(token), now)
                        .filter(link -> link.kind() != Link.Kind.SET_UP || !staff.hasOwner());
        if (used.isEmpty()) {
            return new JoinOutcome.LinkGone();
        }
        Link link = used.get();
        return link.kind() == Link.Kind.RESET
                ? reset(owner(link).orElseThrow(), hash, from, now)
                : enter(link, newcomer, hash, from);
    }

    private JoinOutcome enter(Link link, Newcomer newcomer, String hash, String from) {
        Instant now = clock.instant();
        String email = Emails.canonical(emailOf(link, newcomer)).orElseThrow();
        StaffMember member =
                new StaffMember(
                        new StaffId(chance.nextId()), email, newcomer.name().strip(), true, now);
        if (staff.byEmail(email).isPresent()) {
            return new JoinOutcome.LinkGone();
        }
        staff.insert(member, hash);
        ShopId shop = link.shop();
        Role role = link.role();
        if (shop != null && role != null) {
            staff.put(shop, member.id(), role, now);
        } else {
            newcomer.shops().forEach(one -> staff.put(one, member.id(), Role.OWNER, now));
        }
        audit.append(
                shop == null ? AuditLog.INSTALLATION : shop,
                Decision.of(
                        Actor.staff(member, from),
                        "team.joined",
                        "staff " + email,
                        Map.of("role", role == null ? Role.OWNER.word() : role.word())),
                now);
        return new JoinOutcome.Joined(member);
    }

    private JoinOutcome reset(StaffMember member, String hash, String from, Instant now) {
        staff.setPassword(member.id(), hash);
        links.endResets(member.id(), now);
        int ended = sessions.endAllBut(member.id(), "");
        audit.append(
                AuditLog.INSTALLATION,
                Decision.of(
                        Actor.staff(member, from),
                        "staff.password_reset",
                        "staff " + member.email(),
                        Map.of("sessionsEnded", String.valueOf(ended))),
                now);
        return new JoinOutcome.Joined(member);
    }

    private Optional<JoinOutcome.Wrong> wrong(Link link, Newcomer newcomer, String email) {
        if (link.kind() != Link.Kind.RESET) {
            if (!Newcomer.isName(newcomer.name().strip())) {
                return Optional.of(
                        new JoinOutcome.Wrong(
                                "name", "Write the name that colleagues know you by."));
            }
            if (Emails.canonical(email).isEmpty()) {
                return Optional.of(
                        new JoinOutcome.Wrong(
                                "email", "Write an e-mail address, such as anna@shop.example."));
            }
        }
        List<String> about = new ArrayList<>(newcomer.about());
        about.add(email);
        return rules.refusal(newcomer.password(), about)
                .map(why -> new JoinOutcome.Wrong("password", why));
    }

    private Optional<StaffMember> owner(Link link) {
        StaffId id = link.staff();
        return id == null ? Optional.empty() : staff.find(id);
    }

    private static String emailOf(Link link, Newcomer newcomer) {
        String invited = link.email();
        return invited == null ? newcomer.email() : invited;
    }

    private String fresh(Link link, Instant now) {
        String token = Vault.freshSecret();
        links.insert(Vault.digest(token), link, now);
        return token;
    }

    private static Link link(
            Link.Kind kind,
            @org.jspecify.annotations.Nullable StaffId member,
            @org.jspecify.annotations.Nullable ShopId shop,
            Instant now) {
        return new Link(kind, shop, null, null, member, now.plus(VALID));
    }
}
