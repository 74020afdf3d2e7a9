package goodword.access;

import goodword.platform.database.Sql;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of tries to get in and of challenges that were answered.
final class GuessTable {
    private final JdbcClient sql;

    GuessTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// One statement, so that tries at the same moment queue at the row.
    boolean take(byte[] key, Instant since, Instant now, int max) {
        return sql.sql(
                                """
                                insert into access_guess as guess (guess_key, tried_at)
                                values (:key, array[cast(:now as timestamptz)])
                                on conflict (guess_key) do update
                                set tried_at = array(
                                        select tried
                                        from unnest(guess.tried_at) tried
                                        where tried > :since) || cast(:now as timestamptz)
                                where (select count(*)
                                    from unnest(guess.tried_at) tried
                                    where tried > :since) < :max
                                """)
                        .param("key", key)
                        .param("now", Sql.time(now))
                        .param("since", Sql.time(since))
                        .param("max", max)
                        .update()
                == 1;
    }

    Optional<Instant> oldest(byte[] key, Instant since) {
        return sql.sql(
                        """
                        select min(tried) as oldest
                        from access_guess, unnest(tried_at) tried
                        where guess_key = :key and tried > :since
                        """)
                .param("key", key)
                .param("since", Sql.time(since))
                .query((row, line) -> Optional.ofNullable(Sql.instantOrNull(row, "oldest")))
                .single();
    }

    int count(byte[] key, Instant since) {
        return sql.sql(
                        """
                        select count(*)
                        from access_guess, unnest(tried_at) tried
                        where guess_key = :key and tried > :since
                        """)
                .param("key", key)
                .param("since", Sql.time(since))
                .query(Integer.class)
                .single();
    }

    void delete(byte[] key) {
        sql.sql("delete from access_guess where guess_key = :key").param("key", key).update();
    }

    /// Whether this challenge had not been answered yet.
    boolean spend(byte[] challengeDigest, Instant expiresAt) {
        return sql.sql(
                                """
                                insert into access_spent (challenge_digest, expires_at)
                                values (:digest, :expires)
                                on conflict (challenge_digest) do nothing
                                """)
                        .param("digest", challengeDigest)
                        .param("expires", Sql.time(expiresAt))
                        .update()
                == 1;
    }

    int forget(Instant since, Instant now) {
        int challenges =
                sql.sql("delete from access_spent where expires_at < :now")
                        .param("now", Sql.time(now))
                        .update();
        return challenges
                + sql.sql(
                                """
                                delete from access_guess
                                where not (:since < any(tried_at))
                                """)
                        .param("since", Sql.time(since))
                        .update();
    }
}
