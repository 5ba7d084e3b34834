package eljur.faults;

import com.zaxxer.hikari.HikariDataSource;
import eljur.testing.TestSchool;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/**
 * What a program of the fault run has beside the program itself: a clock that goes on from the school's day, the same across
 * starts; and for the negative controls a planted defect, named by the property {@code eljur.faults.mutant}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("eljur.faults")
class PlantedConfiguration {

    @Bean
    @Primary
    Clock schoolsClock(@Value("${eljur.faults.offset}") long millis) {
        return Clock.offset(Clock.system(TestSchool.ZONE), Duration.ofMillis(millis));
    }

    @Bean
    static BeanPostProcessor planter(Environment environment) {
        var mutant = Mutant.valueOf(environment.getProperty("eljur.faults.mutant", "NONE"));
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                // It would not use a server that forgets, and so could not show what is lost.
                if (mutant == Mutant.TRUSTS_ANY_SERVER && bean instanceof DataSource pool) trust(pool);
                return bean;
            }

            private static void trust(DataSource pool) {
                try {
                    pool.unwrap(HikariDataSource.class).setConnectionInitSql(null);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!name.equals("dataSource") || !mutant.rewrites()) return bean;
                return ProxyDataSourceBuilder.create((DataSource) bean)
                        .queryTransformer(statement -> mutant.rewritten(statement.getQuery()))
                        .build();
            }
        };
    }
}
