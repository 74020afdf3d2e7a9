package goodword.platform.job;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks at db-scheduler's table; changes nothing in it. It holds only what is not done.
final class JobTable {
    private final JdbcClient sql;

    JobTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Job> waiting(ShopId shop) {
        String before = shop + " ";
        return sql.sql(
                        """
                        select task_name, task_instance
                        from scheduled_tasks
                        where starts_with(task_instance, :before)
                        order by task_name, task_instance
                        limit 1000000
                        """)
                .param("before", before)
                .query(
                        (row, line) ->
                                new Job(
                                        new JobName(row.getString("task_name")),
                                        shop,
                                        row.getString("task_instance").substring(before.length())))
                .list();
    }

    List<Backlog> backlog(Instant now) {
        return sql.sql(
                        """
                        select task_name, count(*) as waiting,
                            count(*) filter (where execution_time <= :now and not picked) as due,
                            count(*) filter (where consecutive_failures > 0) as failing,
                            min(execution_time) filter (where execution_time <= :now and not picked)
                                as oldest_due
                        from scheduled_tasks
                        group by task_name
                        order by task_name
                        limit 1000
                        """)
                .param("now", Sql.time(now))
                .query(
                        (row, line) ->
                                new Backlog(
                                        new JobName(row.getString("task_name")),
                                        row.getLong("waiting"),
                                        row.getLong("due"),
                                        row.getLong("failing"),
                                        Sql.instantOrNull(row, "oldest_due")))
                .list();
    }
}
