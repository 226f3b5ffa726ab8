package io.taizhang.standalone.running;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/** All that this process logs from now on, with every stack trace. */
final class LogCapture extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final StringBuffer logged = new StringBuffer();

    LogCapture() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        logged.append(event.getLoggerName()).append(' ').append(event.getFormattedMessage());
        if (event.getThrowableProxy() != null) {
            logged.append('\n').append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        logged.append('\n');
    }

    String logged() {
        return logged.toString();
    }

    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }
}
