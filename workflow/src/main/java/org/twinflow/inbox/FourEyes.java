package org.twinflow.inbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.engine.Deployments;
import org.twinflow.engine.Words;
import org.twinflow.people.PersonId;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Keeps a task from whoever did an earlier one of the case, where the model asks for four eyes: its input parameter
 * {@code notBy} names the tasks.
 */
@Component
class FourEyes {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String NOT_BY = "notBy";

    private final Cache<String, Map<String, List<String>>> read =
            Caffeine.newBuilder().maximumSize(200).build();

    private final Deployments deployments;
    private final Words words;
    private final JdbcClient jdbc;

    FourEyes(Deployments deployments, Words words, JdbcClient jdbc) {
        this.deployments = deployments;
        this.words = words;
        this.jdbc = jdbc;
    }

    /** Whether that person has done one of the tasks after which the model wants somebody else. */
    boolean bars(OpenTask task, PersonId person) {
        var earlier = earlier(task.definitionId(), task.processKey(), task.key());
        return !earlier.isEmpty()
                && jdbc.sql("""
                        select count(*) from task_done
                        where subject = :subject and task_key in (:earlier) and person = :person""")
                                .param("subject", task.subject())
                                .param("earlier", earlier)
                                .param("person", person.id())
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** The names of the tasks after which the model wants somebody else; who did them is not told here. */
    List<String> names(InboxTask task, Locale locale) {
        var definition = task.processDefinitionId();
        return earlier(definition, task.processKey(), task.key()).stream()
                .map(key -> words.say(definition, key, locale, key))
                .toList();
    }

    private List<String> earlier(String definitionId, String processKey, String key) {
        return read.get(definitionId, id -> tasks(processKey, id)).getOrDefault(key, List.of());
    }

    private Map<String, List<String>> tasks(String processKey, String definitionId) {
        var model = deployments.resourcesOf(definitionId).get(processKey + ".bpmn");
        var found = new HashMap<String, List<String>>();
        if (model == null) {
            return found;
        }
        try {
            var parameters = TaskLine.document(model).getElementsByTagNameNS(CAMUNDA, "inputParameter");
            for (int i = 0; i < parameters.getLength(); i++) {
                var parameter = (Element) parameters.item(i);
                if (parameter.getAttribute("name").equals(NOT_BY)) {
                    found.put(
                            owner(parameter),
                            List.of(parameter.getTextContent().strip().split("\\s*,\\s*")));
                }
            }
            return found;
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("Model " + definitionId + " cannot be read", e);
        }
    }

    private static String owner(Element parameter) {
        for (var node = parameter.getParentNode(); node != null; node = node.getParentNode()) {
            if (node instanceof Element element
                    && BPMN.equals(element.getNamespaceURI())
                    && "userTask".equals(element.getLocalName())) {
                return element.getAttribute("id");
            }
        }
        return "";
    }
}
