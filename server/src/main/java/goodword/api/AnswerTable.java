package goodword.api;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of kept answers.
final class AnswerTable {
    private final JdbcClient sql;

    AnswerTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Where an answer is kept: one key of one caller on one route.
    record Place(Caller caller, String idempotencyKey) {}

    /// @param body the bytes as they were sent, empty for an answer without a body; sealed as kept
    /// @param sealed false only for those that were kept before answers were sealed
    record Kept(byte[] bodyDigest, int status, byte[] body, @Nullable String etag, boolean sealed) {
        Kept with(byte[] otherBody) {
            return new Kept(bodyDigest, status, otherBody, etag, sealed);
        }
    }

    /// What is known of a place.
    ///
    /// @param mine whether nobody else is at work under this key; until the transaction ends
    record Found(boolean mine, @Nullable Kept kept) {}

    /// @param since older answers are forgotten
    Found begin(Place place, Instant since) {
        Optional<Found> found =
                sql.sql(
                                """
                                select begun.mine, answer.body_digest, answer.status, answer.answer,
                                    answer.etag, answer.sealed
                                from api_answer_begin(:key, :route, :idempotency) as begun (mine)
                                left join api_answer answer
                                    on answer.shop_id = :shop
                                    and answer.key_id = :key
                                    and answer.route = :route
                                    and answer.idempotency_key = :idempotency
                                    and answer.answered_at >= :since
                                """)
                        .param("since", Sql.time(since))
                        .param("shop", place.caller().shop().value())
                        .param("key", place.caller().keyId())
                        .param("route", place.caller().route())
                        .param("idempotency", place.idempotencyKey())
                        .query(
                                (row, line) -> {
                                    byte[] digest = row.getBytes("body_digest");
                                    return new Found(
                                            row.getBoolean("mine"),
                                            digest == null
                                                    ? null
                                                    : new Kept(
                                                            digest,
                                                            row.getInt("status"),
                                                            row.getBytes("answer"),
                                                            row.getString("etag"),
                                                            row.getBoolean("sealed")));
                                })
                        .optional();
        return found.orElseThrow();
    }

    /// @param since an answer from before is replaced
    /// @return false when another transaction was faster
    boolean keep(Place place, Kept answer, Instant now, Instant since) {
        return sql.sql(
                                """
                        insert into api_answer (shop_id, key_id, route, idempotency_key, body_digest,
                            status, answer, etag, sealed, answered_at)
                        values (:shop, :key, :route, :idempotency, :digest, :status, :answer, :etag, true,
                            :now)
                        on conflict (shop_id, key_id, route, idempotency_key) do update
                        set body_digest = excluded.body_digest,
                            status = excluded.status,
                            answer = excluded.answer,
                            etag = excluded.etag,
                            sealed = true,
                            answered_at = excluded.answered_at
                        where api_answer.answered_at < :since
                        """)
                        .param("since", Sql.time(since))
                        .param("shop", place.caller().shop().value())
                        .param("key", place.caller().keyId())
                        .param("route", place.caller().route())
                        .param("idempotency", place.idempotencyKey())
                        .param("digest", answer.bodyDigest())
                        .param("status", answer.status())
                        .param("answer", answer.body())
                        .param("etag", answer.etag())
                        .param("now", Sql.time(now))
                        .update()
                > 0;
    }

    int forget(ShopId shop, Instant before) {
        return sql.sql(
                        """
                        delete from api_answer
                        where shop_id = :shop
                            and answered_at < :before
                        """)
                .param("shop", shop.value())
                .param("before", Sql.time(before))
                .update();
    }
}
