package goodword.access;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of staff and their memberships.
final class StaffTable {
    private final JdbcClient sql;

    StaffTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(StaffMember member, String passwordHash) {
        sql.sql(
                        """
                        insert into access_staff
                            (staff_id, email, name, password_hash, state, created_at)
                        values (:id, :email, :name, :hash, 'active', :created)
                        """)
                .param("id", member.id().value())
                .param("email", member.email())
                .param("name", member.name())
                .param("hash", passwordHash)
                .param("created", Sql.time(member.createdAt()))
                .update();
    }

    Optional<StaffMember> find(StaffId id) {
        return sql.sql(
                        """
                        select staff_id, email, name, state, created_at
                        from access_staff
                        where staff_id = :id
                        """)
                .param("id", id.value())
                .query((row, line) -> member(row))
                .optional();
    }

    Optional<StaffMember> byEmail(String email) {
        return sql.sql(
                        """
                        select staff_id, email, name, state, created_at
                        from access_staff
                        where email = :email
                        """)
                .param("email", email)
                .query((row, line) -> member(row))
                .optional();
    }

    Optional<String> passwordHash(StaffId id) {
        return sql.sql("select password_hash from access_staff where staff_id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    void setPassword(StaffId id, String hash) {
        sql.sql("update access_staff set password_hash = :hash where staff_id = :id")
                .param("hash", hash)
                .param("id", id.value())
                .update();
    }

    void rename(StaffId id, String name, String email) {
        sql.sql("update access_staff set name = :name, email = :email where staff_id = :id")
                .param("name", name)
                .param("email", email)
                .param("id", id.value())
                .update();
    }

    void setActive(StaffId id, String state) {
        sql.sql("update access_staff set state = :state where staff_id = :id")
                .param("state", state)
                .param("id", id.value())
                .update();
    }

    void put(ShopId shop, StaffId staff, Role role, Instant now) {
        sql.sql(
                        """
                        insert into access_membership (shop_id, staff_id, role, joined_at)
                        values (:shop, :staff, :role, :now)
                        on conflict (shop_id, staff_id) do update set role = excluded.role
                        """)
                .param("shop", shop.value())
                .param("staff", staff.value())
                .param("role", role.word())
                .param("now", Sql.time(now))
                .update();
    }

    void remove(ShopId shop, StaffId staff) {
        sql.sql("delete from access_membership where shop_id = :shop and staff_id = :staff")
                .param("shop", shop.value())
                .param("staff", staff.value())
                .update();
    }

    /// The team, locked, so that two changes at once do not both leave it without an owner.
    List<Membership> lockTeam(ShopId shop) {
        sql.sql(
                        """
                        select role
                        from access_membership
                        where shop_id = :shop
                        order by staff_id
                        for update
                        """)
                .param("shop", shop.value())
                .query(String.class)
                .list();
        return team(shop);
    }

    List<Membership> team(ShopId shop) {
        return sql.sql(
                        """
                        select member.shop_id, member.role,
                            staff.staff_id, staff.email, staff.name, staff.state, staff.created_at
                        from access_membership member
                        join access_staff staff on staff.staff_id = member.staff_id
                        where member.shop_id = :shop
                        order by staff.name, staff.staff_id
                        limit 500
                        """)
                .param("shop", shop.value())
                .query((row, line) -> membership(row))
                .list();
    }

    List<Membership> memberships(StaffId staff) {
        return sql.sql(
                        """
                        select member.shop_id, member.role,
                            staff.staff_id, staff.email, staff.name, staff.state, staff.created_at
                        from access_membership member
                        join access_staff staff on staff.staff_id = member.staff_id
                        where member.staff_id = :staff
                        order by member.joined_at, member.shop_id
                        limit 500
                        """)
                .param("staff", staff.value())
                .query((row, line) -> membership(row))
                .list();
    }

    /// Makes first owners queue: of two who use set-up links at once, the second finds an owner.
    void lockSetUp() {
        sql.sql("select pg_advisory_xact_lock(hashtext('access set-up'))").query().listOfRows();
    }

    boolean hasOwner() {
        return sql.sql(
                        """
                        select exists (
                            select from access_membership member
                            join access_staff staff on staff.staff_id = member.staff_id
                            where member.role = 'owner' and staff.state = 'active')
                        """)
                .query(Boolean.class)
                .single();
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                new ShopId(Sql.uuid(row, "shop_id")),
                member(row),
                Role.of(row.getString("role")).orElseThrow());
    }

    private static StaffMember member(ResultSet row) throws SQLException {
        return new StaffMember(
                new StaffId(Sql.uuid(row, "staff_id")),
                row.getString("email"),
                row.getString("name"),
                row.getString("state").equals("active"),
                Sql.instant(row, "created_at"));
    }
}
