package goodword.insight;

import goodword.platform.database.Paging;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of looking for referrals. A statement is put together from the filters that are set, and
/// its limit is a number in it, so that the one plan that PostgreSQL makes walks along an index.
final class ReferralListTable {
    private static final String SELECT =
            """
            select %s
            from insight_referral
            where shop_id = :shop
            """
                    .formatted(CountedReferralTable.COLUMNS);

    private final JdbcClient sql;

    ReferralListTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<ReferralRow> page(ShopId shop, ReferralSearch search, Paging paging) {
        String newestFirst =
                """
                order by opened_at desc, referral_id desc
                limit %d
                """
                        .formatted(paging.rows());
        String filter = filter(search, paging);
        List<String> roads = roads(search);
        String query =
                roads.size() == 1
                        ? SELECT + roads.getFirst() + filter + newestFirst
                        : union(roads, filter + newestFirst) + newestFirst;
        String order = search.order() == null ? "" : search.order();
        List<String> numbers = List.of(order, order.startsWith("#") ? order : "#" + order);
        return sql.sql(query)
                .param("shop", shop.value())
                .param("state", search.state() == null ? null : search.state().word())
                .param("how", search.how())
                .param("reason", search.reason())
                .param("program", search.program() == null ? null : search.program().value())
                .param("from", Sql.time(search.from()))
                .param("until", Sql.time(search.until()))
                .param("person", search.person() == null ? null : search.person().value())
                .param("order", order)
                .param("numbers", Sql.texts(numbers, number -> number))
                .param("at", Sql.time(paging.after().at()))
                .param("id", paging.after().id())
                .query((row, line) -> CountedReferralTable.read(row))
                .list();
    }

    List<ReferralRow> waiting(ShopId shop, Paging paging) {
        return sql.sql(
                        SELECT
                                + " and held"
                                + (paging.isFirst()
                                        ? ""
                                        : " and (review_by, referral_id) > (:at, :id)")
                                + """

                                order by review_by, referral_id
                                limit %d
                                """
                                        .formatted(paging.rows()))
                .param("shop", shop.value())
                .param("at", Sql.time(paging.after().at()))
                .param("id", paging.after().id())
                .query((row, line) -> CountedReferralTable.read(row))
                .list();
    }

    private static String filter(ReferralSearch search, Paging paging) {
        return (search.state() == null ? "" : " and state = :state")
                + (search.held() ? " and held" : "")
                + (search.how() == null ? "" : " and how = :how")
                + (search.reason() == null ? "" : " and reason = :reason")
                + (search.program() == null ? "" : " and program_id = :program")
                + (search.from() == null ? "" : " and opened_at >= :from")
                + (search.until() == null ? "" : " and opened_at < :until")
                + (paging.isFirst() ? "\n" : " and (opened_at, referral_id) < (:at, :id)\n");
    }

    /// Where one of two columns may match, each is a road of its own, along its own index.
    private static List<String> roads(ReferralSearch search) {
        List<String> persons =
                search.person() == null
                        ? List.of("")
                        : List.of(
                                " and advocate_id = :person",
                                " and friend_id = :person and advocate_id <> :person");
        List<String> orders =
                search.order() == null
                        ? List.of("")
                        : List.of(
                                " and order_external_id = :order",
                                " and order_number = any (:numbers)"
                                        + " and order_external_id <> :order");
        List<String> roads = new ArrayList<>();
        persons.forEach(person -> orders.forEach(order -> roads.add(person + order)));
        return roads;
    }

    private static String union(List<String> roads, String tail) {
        StringBuilder union = new StringBuilder("select * from (\n");
        for (String road : roads) {
            union.append(union.charAt(union.length() - 2) == '(' ? "" : "union all\n")
                    .append('(')
                    .append(SELECT)
                    .append(road)
                    .append(tail)
                    .append(")\n");
        }
        return union.append(") found\n").toString();
    }
}
