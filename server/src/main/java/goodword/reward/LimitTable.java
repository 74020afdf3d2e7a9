package goodword.reward;

import goodword.platform.database.Sql;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.program.ProgramId;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of caps and budgets.
final class LimitTable {
    private final JdbcClient sql;

    LimitTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Rewards of the same owner, side and program that stand and were promised since.
    int countSince(ShopId shop, Reward reward, Instant since) {
        return sql.sql(
                        """
                        select count(*)
                        from reward_reward
                        where shop_id = :shop
                            and person_id = :person
                            and program_id = :program
                            and side = :side
                            and state <> 'revoked'
                            and promised_at > :since
                        """)
                .param("shop", shop.value())
                .param("person", reward.owner().value())
                .param("program", reward.cause().program().value())
                .param("side", reward.cause().side().word())
                .param("since", Sql.time(since))
                .query(Integer.class)
                .single();
    }

    /// Takes an amount out of the budget; false when it does not hold that much any more.
    boolean commit(ShopId shop, ProgramId program, Money amount, Money budget) {
        int taken =
                sql.sql(
                                """
                                insert into reward_budget (shop_id, program_id, currency, committed_minor)
                                select :shop, :program, :currency, :amount
                                where :amount <= :budget
                                on conflict (shop_id, program_id, currency) do update
                                set committed_minor =
                                    reward_budget.committed_minor + excluded.committed_minor
                                where reward_budget.committed_minor + excluded.committed_minor <= :budget
                                """)
                        .param("shop", shop.value())
                        .param("program", program.value())
                        .param("currency", amount.currency().getCurrencyCode())
                        .param("amount", amount.minor())
                        .param("budget", budget.minor())
                        .update();
        return taken == 1;
    }

    void adjust(ShopId shop, ProgramId program, Money difference) {
        sql.sql(
                        """
                        update reward_budget
                        set committed_minor = committed_minor + :difference
                        where shop_id = :shop
                            and program_id = :program
                            and currency = :currency
                        """)
                .param("shop", shop.value())
                .param("program", program.value())
                .param("currency", difference.currency().getCurrencyCode())
                .param("difference", difference.minor())
                .update();
    }
}
