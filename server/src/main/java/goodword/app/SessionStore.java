package goodword.app;

import goodword.platform.database.Database;
import goodword.platform.vault.Vault;
import java.nio.charset.StandardCharsets;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Spring Session on the house's database. Attributes are texts: nothing is ever made from bytes by
/// Java's serialisation. What has run out is taken out by a sweep of the house.
final class SessionStore {
    private static final String TABLE = "access_session";
    private static final String NEVER = "-";

    private SessionStore() {}

    static JdbcIndexedSessionRepository of(Database database) {
        TransactionTemplate transaction =
                new TransactionTemplate(new DataSourceTransactionManager(database.joined()));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository repository =
                new JdbcIndexedSessionRepository(new JdbcTemplate(database.joined()), transaction);
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(repository);
        repository.setTableName(TABLE);
        repository.setCleanupCron(NEVER);
        repository.setConversionService(texts());
        repository.setSessionIdGenerator(Vault::freshSecret);
        repository.afterPropertiesSet();
        return repository;
    }

    private static GenericConversionService texts() {
        GenericConversionService texts = new GenericConversionService();
        texts.addConverter(
                Object.class,
                byte[].class,
                value -> ((String) value).getBytes(StandardCharsets.UTF_8));
        texts.addConverter(
                byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
        return texts;
    }
}
