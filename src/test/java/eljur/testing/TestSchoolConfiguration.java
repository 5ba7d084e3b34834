package eljur.testing;

import java.time.Clock;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Role;

/** What a {@link SchoolProgram} has beside the program itself: a clock that stands still, and counted statements. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("eljur.test-school")
class TestSchoolConfiguration {

    @Bean
    @Primary
    Clock testClock() {
        return new TestClock();
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static StatementCount statementCount() {
        return new StatementCount();
    }

    @Bean
    static BeanPostProcessor countedDataSource(StatementCount count) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!name.equals("dataSource")) return bean;
                return ProxyDataSourceBuilder.create((DataSource) bean)
                        .listener(count)
                        .methodListener(count)
                        .build();
            }
        };
    }
}
