package goodword.experiment;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All SQL of the experiment room.
final class ExperimentTable {
    private final JdbcClient sql;

    ExperimentTable(JdbcClient sql) {
        this.sql = sql;
    }

    int insert(ShopId shop, Experiment experiment, Instant now) {
        return sql.sql(
                        """
                        insert into experiment_experiment (shop_id, experiment_id, name, salt,
                            hold_out_basis_points, arms, weights, assigned_outside, created_at)
                        values (:shop, :id, :name, :salt, :holdOut, :arms, :weights, :outside, :now)
                        on conflict (shop_id, name) do nothing
                        """)
                .param("shop", shop.value())
                .param("id", experiment.id())
                .param("name", experiment.name())
                .param("salt", experiment.salt())
                .param("holdOut", experiment.holdOutBasisPoints())
                .param("arms", Sql.texts(experiment.arms(), Experiment.Arm::name))
                .param("weights", Sql.ints(experiment.arms(), Experiment.Arm::weight))
                .param("outside", experiment.assignedOutside())
                .param("now", Sql.time(now))
                .update();
    }

    List<Experiment> list(ShopId shop) {
        return sql.sql(
                        """
                        select experiment_id, name, salt, hold_out_basis_points, arms, weights,
                            assigned_outside
                        from experiment_experiment
                        where shop_id = :shop
                        order by created_at desc, experiment_id
                        limit 200
                        """)
                .param("shop", shop.value())
                .query((row, line) -> read(row, Sql.uuid(row, "experiment_id")))
                .list();
    }

    Experiment find(ShopId shop, UUID experimentId) {
        return sql.sql(
                        """
                        select name, salt, hold_out_basis_points, arms, weights, assigned_outside
                        from experiment_experiment
                        where shop_id = :shop
                            and experiment_id = :id
                        """)
                .param("shop", shop.value())
                .param("id", experimentId)
                .query((row, line) -> read(row, experimentId))
                .single();
    }

    void assign(ShopId shop, UUID experimentId, Map<String, String> arms, Instant now) {
        List<Map.Entry<String, String>> rows = List.copyOf(arms.entrySet());
        sql.sql(
                        """
                        insert into experiment_assignment (shop_id, experiment_id, unit, arm, assigned_at)
                        select :shop, :id, pinned.unit, pinned.arm, :now
                        from unnest(:units::text[], :arms::text[]) as pinned (unit, arm)
                        on conflict (shop_id, experiment_id, unit) do nothing
                        """)
                .param("shop", shop.value())
                .param("id", experimentId)
                .param("units", Sql.texts(rows, Map.Entry::getKey))
                .param("arms", Sql.texts(rows, Map.Entry::getValue))
                .param("now", Sql.time(now))
                .update();
    }

    Optional<String> armOf(ShopId shop, UUID experimentId, UUID unit) {
        return sql.sql(
                        """
                        select arm
                        from experiment_assignment
                        where shop_id = :shop
                            and experiment_id = :id
                            and unit = :unit
                        """)
                .param("shop", shop.value())
                .param("id", experimentId)
                .param("unit", unit.toString())
                .query(String.class)
                .optional();
    }

    Map<String, Long> countByArm(ShopId shop, UUID experimentId) {
        return Sql.byName(
                sql.sql(
                                """
                        select arm, count(*) as units
                        from experiment_assignment
                        where shop_id = :shop
                            and experiment_id = :id
                        group by arm
                        limit 100
                        """)
                        .param("shop", shop.value())
                        .param("id", experimentId));
    }

    private static Experiment read(ResultSet row, UUID id) throws SQLException {
        String[] names = (String[]) row.getArray("arms").getArray();
        Integer[] weights = (Integer[]) row.getArray("weights").getArray();
        List<Experiment.Arm> arms = new ArrayList<>(names.length);
        for (int next = 0; next < names.length; next++) {
            arms.add(new Experiment.Arm(names[next], weights[next]));
        }
        return new Experiment(
                id,
                row.getString("name"),
                row.getLong("salt"),
                row.getInt("hold_out_basis_points"),
                arms,
                row.getBoolean("assigned_outside"));
    }
}
