package goodword.program;

import goodword.platform.database.Paging;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of what programs will promise next.
final class PlanTable {
    private static final String SELECT =
            """
            select program.program_id, program.name, program.state, program.current_version,
                program.experiment_id, program.edition, program.created_at,
                coalesce(program.next_terms, terms.terms)::text as next_terms
            from program_program program
            left join program_terms terms
                on terms.shop_id = program.shop_id
                and terms.program_id = program.program_id
                and terms.version = program.current_version
            where program.shop_id = :shop
            """;

    private final JdbcClient sql;

    PlanTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(ShopId shop, Program program, Terms terms, Instant now) {
        sql.sql(
                        """
                        insert into program_program
                            (shop_id, program_id, name, state, experiment_id, next_terms, created_at)
                        values (:shop, :program, :name, 'draft', :experiment, :terms::jsonb, :now)
                        """)
                .param("shop", shop.value())
                .param("program", program.id().value())
                .param("name", program.name())
                .param("experiment", program.experimentId())
                .param("terms", ProgramTable.json(terms))
                .param("now", Sql.time(now))
                .update();
    }

    void change(ShopId shop, ProgramId program, String name, Terms next) {
        sql.sql(
                        """
                        update program_program
                        set name = :name, next_terms = :terms::jsonb, edition = edition + 1
                        where shop_id = :shop
                            and program_id = :program
                        """)
                .param("shop", shop.value())
                .param("program", program.value())
                .param("name", name)
                .param("terms", ProgramTable.json(next))
                .update();
    }

    Optional<Plan> find(ShopId shop, ProgramId program) {
        return one(SELECT + " and program.program_id = :program", shop, program);
    }

    Optional<Plan> lock(ShopId shop, ProgramId program) {
        String locking = " and program.program_id = :program for update of program";
        return one(SELECT + locking, shop, program);
    }

    List<Plan> page(ShopId shop, Paging paging) {
        return sql.sql(
                        SELECT
                                + """
                                    and (program.created_at, program.program_id) < (:at, :id)
                                order by program.created_at desc, program.program_id desc
                                limit :limit
                                """)
                .param("shop", shop.value())
                .param("at", Sql.time(paging.after().at()))
                .param("id", paging.after().id())
                .param("limit", paging.rows())
                .query((row, line) -> read(row))
                .list();
    }

    List<Publication> publications(ShopId shop, ProgramId program) {
        return sql.sql(
                        """
                        select version, terms::text as terms, published_at
                        from program_terms
                        where shop_id = :shop
                            and program_id = :program
                        order by version desc
                        limit 50
                        """)
                .param("shop", shop.value())
                .param("program", program.value())
                .query(
                        (row, line) ->
                                new Publication(
                                        row.getInt("version"),
                                        ProgramTable.terms(row.getString("terms")),
                                        Sql.instant(row, "published_at")))
                .list();
    }

    private Optional<Plan> one(String query, ShopId shop, ProgramId program) {
        return sql.sql(query)
                .param("shop", shop.value())
                .param("program", program.value())
                .query((row, line) -> read(row))
                .optional();
    }

    private static Plan read(ResultSet row) throws SQLException {
        @Nullable String next = row.getString("next_terms");
        return new Plan(
                ProgramTable.read(row),
                next == null ? null : ProgramTable.terms(next),
                row.getInt("edition"),
                Sql.instant(row, "created_at"));
    }
}
