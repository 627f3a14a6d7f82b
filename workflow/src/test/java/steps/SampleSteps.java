package steps;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.twinflow.engine.ProcessSteps;
import org.twinflow.shared.RefusedException;

/** The service tasks of {@code sample.bpmn}. */
@ProcessSteps("sample")
public class SampleSteps {

    public final List<String> filed = new CopyOnWriteArrayList<>();

    public List<String> readers(String sampleId) {
        if (sampleId.startsWith("refused")) {
            throw new RefusedException("sample.refused");
        }
        return List.of("anna", "benoit");
    }

    public void file(String sampleId) {
        filed.add(sampleId);
    }
}
