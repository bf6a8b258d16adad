package io.nightcondor.app.fault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The night's own database, with a fault point before and after each commit and each word in the
 * mail ledger. It is put around the program's by {@code META-INF/spring.factories} of the tests,
 * and does nothing unless points are set.
 */
public final class WatchedDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final ThreadLocal<FaultPoints> POINTS =
      ThreadLocal.withInitial(() -> FaultPoints.NONE);

  /** Contexts that this thread starts from now on have these points. */
  static void watch(FaultPoints points) {
    POINTS.set(points);
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    FaultPoints points = POINTS.get();
    if (points != FaultPoints.NONE) {
      context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource source ? new Source(source, points) : bean;
        }
      });
    }
  }

  private static final class Source extends DelegatingDataSource {

    private final FaultPoints points;

    Source(DataSource source, FaultPoints points) {
      super(source);
      this.points = points;
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection real = super.getConnection();
      return proxy(Connection.class, (method, arguments) -> {
        if (method.getName().equals("commit")) {
          return points.around("commit", () -> invoke(real, method, arguments));
        }
        Object result = invoke(real, method, arguments);
        return result instanceof PreparedStatement statement && arguments[0] instanceof String sql
            ? watched(statement, sql, real)
            : result;
      });
    }

    private PreparedStatement watched(PreparedStatement real, String sql, Connection connection) {
      String small = sql.strip().toLowerCase(Locale.ROOT);
      boolean ledger =
          small.startsWith("insert into mail_ledger") || small.startsWith("update mail_ledger");
      return proxy(PreparedStatement.class, (method, arguments) -> {
        if (!method.getName().equals("executeUpdate")) {
          return invoke(real, method, arguments);
        }
        if (ledger) {
          return points.around("ledger", () -> invoke(real, method, arguments));
        }
        return connection.getAutoCommit()
            ? points.around("commit", () -> invoke(real, method, arguments))
            : invoke(real, method, arguments);
      });
    }
  }

  private interface Handler {
    Object call(Method method, Object[] arguments) throws Exception;
  }

  private static <T> T proxy(Class<T> type, Handler handler) {
    return type.cast(Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> handler.call(method, arguments)));
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Exception {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }
}
