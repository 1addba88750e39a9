import type { LayoutAnswer, LayoutRequest } from './run-layout.ts';
import { arrange } from './arrange.ts';

self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const { x, y } = arrange(data.layout, data.input, data.options);
  const answer: LayoutAnswer = { x, y };
  self.postMessage(answer, { transfer: [x.buffer, y.buffer] });
});
