package org.twinflow.models;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface ModelDeploymentRepository extends ListCrudRepository<ModelDeployment, UUID> {

    List<ModelDeployment> findByModelKey(String modelKey);
}
