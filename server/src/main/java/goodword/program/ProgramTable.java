package goodword.program;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// All SQL of the program room.
final class ProgramTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS = "program_id, name, state, current_version, experiment_id";

    private final JdbcClient sql;

    ProgramTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(ShopId shop, Program program, Instant now) {
        sql.sql(
                        """
                        insert into program_program
                            (shop_id, program_id, name, state, experiment_id, created_at)
                        values (:shop, :program, :name, :state, :experiment, :now)
                        """)
                .param("shop", shop.value())
                .param("program", program.id().value())
                .param("name", program.name())
                .param("state", word(program.state()))
                .param("experiment", program.experimentId())
                .param("now", Sql.time(now))
                .update();
    }

    int lockVersion(ShopId shop, ProgramId program) {
        return sql.sql(
                        """
                        select current_version
                        from program_program
                        where shop_id = :shop
                            and program_id = :program
                        for update
                        """)
                .param("shop", shop.value())
                .param("program", program.value())
                .query(Integer.class)
                .single();
    }

    void insertTerms(ShopId shop, ProgramId program, int version, Terms terms, Instant now) {
        sql.sql(
                        """
                        insert into program_terms (shop_id, program_id, version, terms, published_at)
                        values (:shop, :program, :version, :terms::jsonb, :now)
                        """)
                .param("shop", shop.value())
                .param("program", program.value())
                .param("version", version)
                .param("terms", json(terms))
                .param("now", Sql.time(now))
                .update();
    }

    void setState(ShopId shop, ProgramId program, Program.State state, int version) {
        sql.sql(
                        """
                        update program_program
                        set state = :state,
                            current_version = :version,
                            next_terms = case when current_version = :version then next_terms end,
                            edition = edition + 1
                        where shop_id = :shop
                            and program_id = :program
                        """)
                .param("shop", shop.value())
                .param("program", program.value())
                .param("state", word(state))
                .param("version", version)
                .update();
    }

    Optional<Program> live(ShopId shop) {
        return sql.sql(
                        "select "
                                + COLUMNS
                                + " from program_program where shop_id = :shop and state = 'live'")
                .param("shop", shop.value())
                .query((row, line) -> read(row))
                .optional();
    }

    List<Program> list(ShopId shop) {
        return sql.sql(
                        "select "
                                + COLUMNS
                                + " from program_program where shop_id = :shop"
                                + " order by created_at, program_id limit 1000")
                .param("shop", shop.value())
                .query((row, line) -> read(row))
                .list();
    }

    Terms terms(ShopId shop, ProgramId program, int version) {
        String terms =
                sql.sql(
                                """
                                select terms::text
                                from program_terms
                                where shop_id = :shop
                                    and program_id = :program
                                    and version = :version
                                """)
                        .param("shop", shop.value())
                        .param("program", program.value())
                        .param("version", version)
                        .query(String.class)
                        .single();
        return terms(terms);
    }

    static String json(Terms terms) {
        return JSON.writeValueAsString(terms);
    }

    static Terms terms(String json) {
        return JSON.readValue(json, Terms.class);
    }

    static Program read(ResultSet row) throws SQLException {
        return new Program(
                new ProgramId(Sql.uuid(row, "program_id")),
                row.getString("name"),
                Program.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("current_version"),
                row.getObject("experiment_id", UUID.class));
    }

    private static String word(Program.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
