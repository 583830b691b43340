/** React Flow, showing only the nodes in sight, as its own documentation advises for large graphs. */
import { ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { createRoot } from 'react-dom/client';

export function prepare(box, graph) {
  const nodes = graph.nodes.map(({ id, name, x, y }) => ({
    id: `${id}`,
    position: { x, y },
    width: 176,
    height: 44,
    data: { label: name },
    sourcePosition: 'right',
    targetPosition: 'left',
  }));
  const edges = graph.edges.map(({ id, from, to }) => ({
    id: `${id}`,
    source: `${from}`,
    target: `${to}`,
    type: 'step',
  }));
  let flow;
  function Hold() {
    flow = useReactFlow();
    return null;
  }
  return {
    mount: () => {
      createRoot(box).render(
        <ReactFlowProvider>
          <ReactFlow
            defaultNodes={nodes}
            defaultEdges={edges}
            defaultViewport={{ x: 0, y: 0, zoom: 1 }}
            minZoom={0.02}
            onlyRenderVisibleElements
          >
            <Hold />
          </ReactFlow>
        </ReactFlowProvider>,
      );
    },
    drawn: () => box.getElementsByClassName('react-flow__node').length,
    pan: (dx, dy) => {
      const { x, y, zoom } = flow.getViewport();
      void flow.setViewport({ x: x - dx, y: y - dy, zoom });
    },
    zoom: (factor) => {
      void flow.zoomTo(flow.getZoom() * factor);
    },
    fit: () => {
      void flow.fitView();
    },
  };
}
