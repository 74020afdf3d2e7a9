package goodword.app;

import goodword.api.Answers;
import goodword.api.ApiErrors;
import goodword.api.ApiKeyFilter;
import goodword.api.GuessGate;
import goodword.api.Pace;
import goodword.api.ScopeGate;
import goodword.platform.job.JobName;
import goodword.platform.job.Sweep;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/// What stands around every call of the API: its key and pace, its scope, its idempotency, and the
/// problems that the frame itself refuses with.
final class ApiFrame {
    private static final String PATHS = "/v1/*";
    private static final int REQUESTS_PER_MINUTE = 6_000;

    /// The one writer of JSON, so that a kept answer has the bytes of the first.
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                    .build();

    private ApiFrame() {}

    static Answers answers(House house) {
        Answers answers =
                new Answers(
                        house.rooms().database(),
                        house.rooms().clock(),
                        JSON,
                        house.edges().stores().seals());
        house.jobs()
                .every(
                        new Sweep(
                                new JobName("forget-answers"),
                                Duration.ofHours(1),
                                () -> house.shops().ids().forEach(answers::forget)));
        return answers;
    }

    static void furnish(GenericApplicationContext context, House house, int requestsPerMinute) {
        context.registerBean(JsonMapper.class, () -> JSON);
        context.registerBean(ApiErrors.class, ApiErrors::new);
        context.registerBean("scopes", WebMvcConfigurer.class, ApiFrame::gate);
        context.registerBean(
                "apiKeys",
                FilterRegistrationBean.class,
                () -> {
                    Pace pace = new Pace("key", requestsPerMinute);
                    var filter =
                            new FilterRegistrationBean<>(new ApiKeyFilter(house.apiKeys(), pace));
                    filter.addUrlPatterns(PATHS);
                    return filter;
                });
    }

    private static WebMvcConfigurer gate() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ScopeGate()).addPathPatterns("/v1/**");
                registry.addInterceptor(new GuessGate()).addPathPatterns("/v1/**");
            }
        };
    }

    /// How many requests each key may send, as the environment says.
    static int requestsPerMinute(Map<String, String> environment) {
        String wanted = environment.get("GOODWORD_API_REQUESTS_PER_MINUTE");
        if (wanted == null) {
            return REQUESTS_PER_MINUTE;
        }
        if (!wanted.matches("[1-9][0-9]{0,8}")) {
            throw new UsageException(
                    "GOODWORD_API_REQUESTS_PER_MINUTE is a whole number from 1 on");
        }
        return Integer.parseInt(wanted);
    }
}
