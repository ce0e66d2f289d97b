package org.najda.server.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A real source of connections whose commits go wrong as ordered. */
public final class FaultySource extends DelegatingDataSource {
  private static final long LATE_MILLIS = 150;

  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();

  /** What happens to one commit. */
  public enum Fault {
    /** It goes through. */
    NONE,
    /** The line is lost before the batch is sent. */
    LOST_BEFORE,
    /** The line is lost after COMMIT was done, before its answer came. */
    LOST_AFTER,
    /** Nobody waits any longer, and COMMIT is done a moment later. */
    LATE
  }

  public FaultySource(DataSource real) {
    super(real);
  }

  /** Orders the fate of the next commits, one each. */
  public void next(Fault... ordered) {
    faults.addAll(List.of(ordered));
  }

  @Override
  public Connection getConnection() throws SQLException {
    return proxy(Connection.class, new Line(super.getConnection()));
  }

  private final class Line implements InvocationHandler {
    private final Connection connection;
    private boolean lost;

    Line(Connection connection) {
      this.connection = connection;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      if (lost && method.getName().equals("close")) {
        return null;
      }
      if (lost) {
        throw new SQLException("the line is lost", "08003");
      }
      Object result = passOn(connection, method, arguments);
      boolean writes =
          method.getName().equals("prepareStatement")
              && ((String) arguments[0]).contains("INSERT INTO journal");
      return writes ? writing((PreparedStatement) result) : result;
    }

    private Object writing(PreparedStatement statement) {
      return proxy(
          PreparedStatement.class,
          (proxy, method, arguments) ->
              method.getName().equals("executeUpdate")
                  ? execute(statement)
                  : passOn(statement, method, arguments));
    }

    private int execute(PreparedStatement statement) throws SQLException {
      Fault fault = faults.poll();
      return switch (fault == null ? Fault.NONE : fault) {
        case NONE -> statement.executeUpdate();
        case LOST_BEFORE -> {
          lose();
          throw new SQLException("line lost before the statement", "08006");
        }
        case LOST_AFTER -> {
          statement.executeUpdate();
          lose();
          throw new SQLException("line lost after COMMIT", "08006");
        }
        case LATE -> {
          lost = true;
          connection.setAutoCommit(false);
          statement.executeUpdate();
          Thread.ofVirtual().start(this::commitLate);
          throw new SQLTimeoutException("nobody waited for COMMIT");
        }
      };
    }

    private void lose() throws SQLException {
      lost = true;
      connection.abort(Runnable::run);
      connection.close();
    }

    private void commitLate() {
      try (connection) {
        Thread.sleep(LATE_MILLIS);
        connection.commit();
      } catch (SQLException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Object passOn(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            FaultySource.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
