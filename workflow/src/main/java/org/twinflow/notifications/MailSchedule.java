package org.twinflow.notifications;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.twinflow.shared.Turns;

/** Sends mail again and again where a server is named; several nodes share the work, letter by letter. */
@Component
@EnableConfigurationProperties(MailProperties.class)
class MailSchedule {

    private final MailWorker worker;
    private final MailProperties properties;
    private final ObjectProvider<JavaMailSenderImpl> server;
    private final ObjectProvider<LetterWriter> writer;
    private final Turns turns;

    MailSchedule(
            MailWorker worker,
            MailProperties properties,
            ObjectProvider<JavaMailSenderImpl> server,
            ObjectProvider<LetterWriter> writer,
            Turns turns) {
        this.worker = worker;
        this.properties = properties;
        this.server = server;
        this.writer = writer;
        this.turns = turns;
    }

    @Scheduled(fixedDelayString = "${twinflow.mail.every:30s}", initialDelayString = "${twinflow.mail.every:30s}")
    void send() {
        var ways = server.getIfAvailable();
        var words = writer.getIfAvailable();
        if (properties.isOn() && ways != null && words != null) {
            // two nodes that gather at once would write a letter twice
            turns.take("notice-mail", () -> worker.run(ways, words));
        }
    }
}
