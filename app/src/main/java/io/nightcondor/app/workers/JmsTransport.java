package io.nightcondor.app.workers;

import io.nightcondor.app.config.WorkersSettings;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.jms.JmsHeaderMapper;
import org.springframework.integration.jms.dsl.Jms;
import org.springframework.integration.support.MessageBuilder;
import org.springframework.jms.connection.CachingConnectionFactory;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHeaders;

/**
 * Requests over a JMS broker, whose durable queue gives each to one worker and takes it back when
 * that one dies. A site with another broker puts other beans in place of these: one that sends, one
 * that receives, and one that looks.
 */
final class JmsTransport {

  static final String REQUESTS = "rangeRequests";

  /** What a worker starts when it is ready for requests, and stops when it ends. */
  static final String RECEIVER = "rangeReceiver";

  private JmsTransport() {}

  /** What both sides need. */
  @Configuration(proxyBeanMethods = false)
  @EnableIntegration
  static class Shared {

    /** One connection, made again after it broke. */
    @Bean(destroyMethod = "destroy")
    CachingConnectionFactory brokerConnections(WorkersSettings settings) {
      return new CachingConnectionFactory(Broker.connections(settings));
    }

    @Bean
    RequestQueue requestQueue(
        CachingConnectionFactory brokerConnections, WorkersSettings settings) {
      return new JmsQueue(
          new JmsTemplate(brokerConnections), settings.queue(), settings.deadLetters());
    }
  }

  /** The side that asks. */
  @Configuration(proxyBeanMethods = false)
  static class Sending {

    @Bean(REQUESTS)
    MessageChannel rangeRequests() {
      return new DirectChannel();
    }

    @Bean
    IntegrationFlow requestsOut(
        @Qualifier(REQUESTS) MessageChannel requests,
        CachingConnectionFactory brokerConnections,
        WorkersSettings settings) {
      return IntegrationFlow.from(requests)
          .<RangeRequest>handle((request, headers) -> MessageBuilder.withPayload(request.text())
              .setHeader(JmsQueue.EXECUTION, request.execution())
              .setHeader(JmsQueue.JOB, request.job())
              .setHeader(JmsQueue.PROGRAM, request.grounds().program())
              .setHeader(JmsQueue.CONFIGURATION, request.grounds().configuration())
              .setHeader(JmsQueue.REPORTS, request.grounds().reports())
              // a request that is sent again, because nobody knows whether it came, comes once
              .setHeader("_AMQ_DUPL_ID", request.job() + "-" + request.execution())
              .build())
          .handle(Jms.outboundAdapter(brokerConnections)
              .configureJmsTemplate(template -> template.deliveryPersistent(true))
              .destination(settings.queue()))
          .get();
    }
  }

  /** The side that serves. */
  @Configuration(proxyBeanMethods = false)
  static class Receiving {

    /**
     * A request is gone only when the work is: the session is transacted, and a worker that dies
     * has committed nothing.
     */
    @Bean
    IntegrationFlow requestsIn(
        WorkersSettings settings, WorkerPlace place, Grounds grounds, RangeWorker worker) {
      ConnectionFactory connections = Broker.connections(settings);
      return IntegrationFlow.from(Jms.messageDrivenChannelAdapter(connections)
              .configureListenerContainer(container -> container
                  .sessionTransacted(true)
                  .concurrentConsumers(place.threads())
                  .messageSelector(JmsQueue.selector(grounds))
                  .recoveryInterval(1000))
              .destination(settings.queue())
              .id(RECEIVER)
              .extractPayload(false)
              .headerMapper(new Unmapped())
              // to shut it down would interrupt whoever is at a book
              .shutdownContainerOnStop(false)
              .autoStartup(false))
          .handle(jakarta.jms.Message.class, (message, headers) -> {
            serve(worker, message);
            return null;
          })
          .get();
    }

    /** The message is read as it is. */
    private static final class Unmapped extends JmsHeaderMapper {

      @Override
      public void fromHeaders(MessageHeaders headers, jakarta.jms.Message target) {}

      @Override
      public Map<String, Object> toHeaders(jakarta.jms.Message source) {
        return Map.of();
      }
    }

    private static void serve(RangeWorker worker, jakarta.jms.Message message) {
      try {
        String text = message instanceof TextMessage words ? words.getText() : "";
        worker.serve(text, message.getIntProperty("JMSXDeliveryCount"));
      } catch (JMSException e) {
        throw new IllegalStateException("a request cannot be read: " + e.getMessage(), e);
      }
    }
  }
}
