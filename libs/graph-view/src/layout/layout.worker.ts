import type { LayoutAnswer, LayoutRequest } from './run-layout.ts';
import { layouts } from './registry.ts';

self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const { x, y } = layouts[data.layout].run(data.input, data.options);
  const answer: LayoutAnswer = { x, y };
  self.postMessage(answer, { transfer: [x.buffer, y.buffer] });
});
