package goodword.trust;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import goodword.referral.ReferralId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// All SQL of the trust room.
final class TrustTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;

    TrustTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Counts this referral along with the others.
    Evidence.Crowd crowd(ShopId shop, Subject subject) {
        return sql.sql(
                        """
                        select
                            (select count(*) from trust_screening
                             where shop_id = :shop and ip_key = :ip
                                and placed_at > :placed - interval '7 days' and placed_at <= :placed)
                                as from_ip,
                            count(*) filter (where placed_at > :placed - interval '1 day') as in_day,
                            count(*) as in_week
                        from trust_screening
                        where shop_id = :shop
                            and advocate_id = :advocate
                            and placed_at > :placed - interval '7 days'
                            and placed_at <= :placed
                        """)
                .param("shop", shop.value())
                .param("ip", subject.traces().ip())
                .param("placed", Sql.time(subject.traces().at()))
                .param("advocate", subject.advocate().value())
                .query(
                        (row, line) ->
                                new Evidence.Crowd(
                                        row.getInt("from_ip") + 1,
                                        row.getInt("in_day") + 1,
                                        row.getInt("in_week") + 1))
                .single();
    }

    void insert(ShopId shop, Subject subject, Screened screened, Instant now) {
        List<String> signals = screened.signals().stream().map(Signal::word).toList();
        sql.sql(
                        """
                        insert into trust_screening (shop_id, referral_id, advocate_id, ip_key, placed_at,
                            points, signals, advocate_outcome, friend_outcome, review_by, screened_at)
                        values (:shop, :referral, :advocate, :ip, :placed, :points, :signals::jsonb,
                            :advocateOutcome, :friendOutcome, :reviewBy, :now)
                        """)
                .param("shop", shop.value())
                .param("referral", subject.referral().value())
                .param("advocate", subject.advocate().value())
                .param("ip", subject.traces().ip())
                .param("placed", Sql.time(subject.traces().at()))
                .param("points", screened.points())
                .param("signals", JSON.writeValueAsString(signals))
                .param("advocateOutcome", screened.outcome(Side.ADVOCATE).word())
                .param("friendOutcome", screened.outcome(Side.FRIEND).word())
                .param("reviewBy", Sql.time(screened.reviewBy()))
                .param("now", Sql.time(now))
                .update();
    }

    Optional<Screened> find(ShopId shop, ReferralId referral) {
        return sql.sql(
                        """
                        select points, signals::text as signals, advocate_outcome, friend_outcome, review_by
                        from trust_screening
                        where shop_id = :shop
                            and referral_id = :referral
                        """)
                .param("shop", shop.value())
                .param("referral", referral.value())
                .query((row, line) -> read(row))
                .optional();
    }

    Map<Side, Outcome> standing(ShopId shop, ReferralId referral) {
        Map<Side, Outcome> standing = new EnumMap<>(Side.class);
        sql.sql(
                        """
                        select 'advocate' as side, advocate_outcome as outcome, 0::bigint as line
                        from trust_screening
                        where shop_id = :shop and referral_id = :referral
                        union all
                        select 'friend', friend_outcome, 0
                        from trust_screening
                        where shop_id = :shop and referral_id = :referral
                        union all
                        select side, case outcome when 'released' then 'cleared' else outcome end, line
                        from trust_ruling
                        where shop_id = :shop and referral_id = :referral
                        order by line
                        limit 1000
                        """)
                .param("shop", shop.value())
                .param("referral", referral.value())
                .query(
                        row -> {
                            Side side = Side.valueOf(upper(row, "side"));
                            standing.put(side, Outcome.valueOf(upper(row, "outcome")));
                        });
        return standing;
    }

    private static Screened read(ResultSet row) throws SQLException {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        Arrays.stream(JSON.readValue(row.getString("signals"), String[].class))
                .map(word -> Signal.valueOf(word.toUpperCase(Locale.ROOT)))
                .forEach(signals::add);
        return new Screened(
                signals,
                row.getInt("points"),
                Map.of(
                        Side.ADVOCATE, Outcome.valueOf(upper(row, "advocate_outcome")),
                        Side.FRIEND, Outcome.valueOf(upper(row, "friend_outcome"))),
                Sql.instantOrNull(row, "review_by"));
    }

    private static String upper(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }
}
