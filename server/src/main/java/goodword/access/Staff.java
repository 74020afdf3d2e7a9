package goodword.access;

import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Staff and their roles. Every change is logged in the chain of its shop. Thread-safe.
public final class Staff {
    private final Database database;
    private final AuditLog audit;
    private final InstantSource clock;
    private final StaffTable table;
    private final SessionTable sessions;

    Staff(Database database, AuditLog audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.table = new StaffTable(database.sql());
        this.sessions = new SessionTable(database.sql());
    }

    public Optional<StaffMember> find(StaffId id) {
        return database.outsideShops(() -> table.find(id));
    }

    /// By the address that is the account's name, however it is written.
    public Optional<StaffMember> byEmail(String email) {
        return Emails.canonical(email)
                .flatMap(address -> database.outsideShops(() -> table.byEmail(address)));
    }

    /// In which shops somebody works, and as what.
    public List<Membership> memberships(StaffId staff) {
        return database.outsideShops(() -> table.memberships(staff));
    }

    public List<Membership> team(ShopId shop) {
        return database.outsideShops(() -> table.team(shop));
    }

    /// Gives a member of this team another role.
    public TeamOutcome changeRole(ShopId shop, StaffId staff, Role role, Actor actor) {
        return change(
                shop,
                staff,
                member -> {
                    if (member.role() == Role.OWNER && role != Role.OWNER && isLastOwner(shop)) {
                        return TeamOutcome.LAST_OWNER;
                    }
                    Instant now = clock.instant();
                    table.put(shop, staff, role, now);
                    audit.append(
                            shop,
                            new Decision(
                                    actor,
                                    "team.role_changed",
                                    "staff " + member.member().email(),
                                    Map.of("role", member.role().word()),
                                    Map.of("role", role.word())),
                            now);
                    return TeamOutcome.DONE;
                });
    }

    /// Takes a member out of this team, at once. Whoever is in no team any more is disabled.
    public TeamOutcome remove(ShopId shop, StaffId staff, Actor actor) {
        return change(
                shop,
                staff,
                member -> {
                    if (member.role() == Role.OWNER && isLastOwner(shop)) {
                        return TeamOutcome.LAST_OWNER;
                    }
                    table.remove(shop, staff);
                    boolean left = table.memberships(staff).isEmpty();
                    if (left) {
                        table.setActive(staff, "disabled");
                    }
                    int ended = sessions.endAllBut(staff, "");
                    audit.append(
                            shop,
                            new Decision(
                                    actor,
                                    left ? "team.disabled" : "team.removed",
                                    "staff " + member.member().email(),
                                    Map.of("role", member.role().word()),
                                    Map.of("sessionsEnded", String.valueOf(ended))),
                            clock.instant());
                    return TeamOutcome.DONE;
                });
    }

    /// Whether this owner answers for every shop in which that member works: only then may they
    /// reset the member's password, which opens all of these shops.
    public boolean answersFor(StaffId owner, StaffId member) {
        return database.outsideShops(
                () -> {
                    List<ShopId> owned =
                            table.memberships(owner).stream()
                                    .filter(one -> one.role() == Role.OWNER)
                                    .map(Membership::shop)
                                    .toList();
                    return table.memberships(member).stream()
                            .allMatch(one -> owned.contains(one.shop()));
                });
    }

    private TeamOutcome change(
            ShopId shop, StaffId staff, Function<Membership, TeamOutcome> change) {
        return database.inShop(
                shop,
                () ->
                        table.lockTeam(shop).stream()
                                .filter(one -> one.member().id().equals(staff))
                                .findFirst()
                                .map(change)
                                .orElse(TeamOutcome.NOT_THERE));
    }

    private boolean isLastOwner(ShopId shop) {
        return table.team(shop).stream()
                        .filter(one -> one.role() == Role.OWNER && one.member().active())
                        .count()
                == 1;
    }
}
