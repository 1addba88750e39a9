import '@entregent/ui/test-setup';
import '@testing-library/jest-dom';
