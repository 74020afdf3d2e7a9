package goodword.referral;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import goodword.program.ProgramId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of referrals by the arm of their program.
final class ArmTable {
    private final JdbcClient sql;

    ArmTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<ArmCount> count(ShopId shop, ProgramId program) {
        return sql.sql(
                        """
                        select arm,
                            count(distinct advocate_id) as advocates,
                            count(distinct advocate_id)
                                filter (where state in ('qualified', 'approved')) as brought,
                            count(*) as referrals,
                            count(*) filter (where state in ('credited', 'qualified')) as open,
                            count(*) filter (where state = 'approved') as approved
                        from referral_referral
                        where shop_id = :shop
                            and program_id = :program
                        group by arm
                        order by arm
                        limit 100
                        """)
                .param("shop", shop.value())
                .param("program", program.value())
                .query(
                        (row, line) ->
                                new ArmCount(
                                        row.getString("arm"),
                                        row.getLong("advocates"),
                                        row.getLong("brought"),
                                        row.getLong("referrals"),
                                        row.getLong("open"),
                                        row.getLong("approved")))
                .list();
    }

    /// The ids of one arm's referrals above the one before, in order.
    List<ReferralId> page(ShopId shop, ProgramId program, String arm, UUID after) {
        return sql.sql(
                        """
                        select referral_id
                        from referral_referral
                        where shop_id = :shop
                            and program_id = :program
                            and arm = :arm
                            and referral_id > :after
                        order by referral_id
                        limit 5000
                        """)
                .param("shop", shop.value())
                .param("program", program.value())
                .param("arm", arm)
                .param("after", after)
                .query((row, line) -> new ReferralId(Sql.uuid(row, "referral_id")))
                .list();
    }
}
