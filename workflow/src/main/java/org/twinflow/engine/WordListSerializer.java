package org.twinflow.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractObjectValueSerializer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a list of texts, over which a step may be repeated, as a JSON array; there is no other kind of object. */
final class WordListSerializer extends AbstractObjectValueSerializer {

    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.shared();

    WordListSerializer() {
        super("application/json");
    }

    @Override
    public String getName() {
        return "words";
    }

    @Override
    protected boolean canSerializeValue(Object value) {
        return value instanceof List<?> items && items.stream().allMatch(String.class::isInstance);
    }

    @Override
    protected String getTypeNameForDeserialized(Object value) {
        return "words";
    }

    @Override
    protected byte[] serializeToByteArray(Object value) {
        return json.writeValueAsBytes(value);
    }

    @Override
    protected Object deserializeFromByteArray(byte[] value, String type) {
        return json.readValue(value, WORDS);
    }

    @Override
    protected boolean isSerializationTextBased() {
        return true;
    }
}
